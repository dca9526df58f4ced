export type { LinkOption } from './FieldControl.tsx';
export { RecordForm, type RecordFormProps } from './RecordForm.tsx';
