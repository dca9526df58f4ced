/** Where the person is going, asked from outside of drawing: by a timer, or by an answer that comes late. */
import { createContext, useContext } from 'react';

/** The path of the page that is shown, or of the one that is on its way in its place. */
export type Where = () => string;

export const WhereContext = createContext<Where | null>(null);

export function useWhere(): Where {
  const where = useContext(WhereContext);
  if (!where) throw new Error('outside of the desk');
  return where;
}
