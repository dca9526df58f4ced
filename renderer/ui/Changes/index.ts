export { Change } from './Change.tsx';
export { ChangeList } from './ChangeList.tsx';
export { HistoryButton } from './HistoryButton.tsx';
