/**
 * Documents for a word processor (.docx), in the layout of Nghị định 30/2020/NĐ-CP. Needs the optional package `docx`.
 *
 * @module ntm-rules/docx
 */
export { writeDocx } from './write-docx.ts';
export type { DocumentModel } from '../page/model.ts';
