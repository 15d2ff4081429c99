import type { Dossier } from 'ntm-rules';
import illustrative from '../../kon-plong/illustrative.json';
import dakNen from '../../kon-plong/dak-nen.json';
import dakRing from '../../kon-plong/dak-ring.json';
import dakTang from '../../kon-plong/dak-tang.json';
import hieu from '../../kon-plong/hieu.json';
import mangBut from '../../kon-plong/mang-but.json';
import mangCanh from '../../kon-plong/mang-canh.json';
import ngocTem from '../../kon-plong/ngoc-tem.json';
import poE from '../../kon-plong/po-e.json';
import incomePlus3 from '../../amendments/income-plus-3.json';
import povertyCeiling6 from '../../amendments/poverty-ceiling-6.json';

/** The dossiers of the repository: one made up and complete, eight real ones with the few figures that were published. */
export const DOSSIERS = [illustrative, dakNen, dakRing, dakTang, hieu, mangBut, mangCanh, ngocTem, poE] as unknown as readonly Dossier[];

/** Invented drafts to try. */
export const DRAFTS = [incomePlus3, povertyCeiling6] as unknown as readonly (Readonly<Record<string, unknown>> & {
  id: string;
  title: string;
})[];
