/** Registers every element. */
import './define-first.ts';
import './elements/define-later.ts';
