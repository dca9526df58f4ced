export type { EditorExhibits, EditorFigure } from './nodes.tsx';
export { ProseEditor } from './ProseEditor.tsx';
export { ProseToolbar } from './ProseToolbar.tsx';
