// Put together from the files of the law by `npm run generate`; never edited by hand.
export type * from './commune.ts';
export type * from './advanced-commune.ts';
export type * from './model-commune.ts';
export type * from './district.ts';
export type * from './commune-recognition.ts';
export type * from './commune-area-2026.ts';
export type * from './commune-2026.ts';
export type * from './province-2026.ts';
export type * from './model-residential-area.ts';
export type * from './ethnic-minority-village.ts';
