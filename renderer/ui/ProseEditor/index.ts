export type { EditorFigure } from './nodes.tsx';
export { ProseEditor } from './ProseEditor.tsx';
export { ProseToolbar } from './ProseToolbar.tsx';
