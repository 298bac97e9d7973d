import { controls } from '../../styles/controls.ts';
import { panel } from '../../styles/panel.ts';
import { rows } from '../../styles/rows.ts';
import { textButton } from '../../styles/text-button.ts';
import { tokens } from '../../styles/tokens.ts';
import { styles as own } from './queue.styles.ts';

/** What the queue is drawn with, and what comes later beneath it. */
export const sheets = [tokens, controls, textButton, panel, rows, own];
