export { en } from '../en.ts';
export { enPanels } from '../en-panels.ts';
