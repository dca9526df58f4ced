export { PaperPreview, type PaperPreviewProps } from './PaperPreview.tsx';
