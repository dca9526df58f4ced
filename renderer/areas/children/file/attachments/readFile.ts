/**
 * A file from the disk on its way into a child's file. The page only carries it: the office decodes, turns and shrinks,
 * so that twelve megapixels are never pixels here. A PDF is opened by the page alone, for its first page and its lock.
 */
import { attachmentLimits, type ReadAttachment } from '../../../../../shared/areas/children/attachments.ts';
import { attachmentKind } from '../../../../../shared/codes/index.ts';
import { Refusal } from '../../../../../shared/problem.ts';
import { office } from '../../../../app/office.ts';
import { drawFirstPage, openPdf } from '../../../../ui/PaperPreview/pdf.ts';

/** What the choosing dialog of the system offers; the office goes by the bytes. */
export const accepted = ['.jpg', '.jpeg', '.png', '.webp', '.pdf'];
export const acceptedPictures = accepted.filter((ending) => ending !== '.pdf');

/** Rejects with a Refusal as the call says, and attachmentLocked for a PDF with a password. */
export async function readFile(file: File, signal?: AbortSignal): Promise<ReadAttachment> {
  if (file.size > attachmentLimits.fileMegabytes * 2 ** 20)
    throw new Refusal({ code: 'attachmentTooLarge', params: { limit: attachmentLimits.fileMegabytes } });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const firstPage = isPdf(bytes) ? await firstPageOf(bytes) : null;
  return office.call('children.readAttachment', { bytes, firstPage }, signal ? { signal } : {});
}

function isPdf(bytes: Uint8Array): boolean {
  return [...'%PDF-'].every((character, at) => bytes[at] === character.charCodeAt(0));
}

async function firstPageOf(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    const pdf = await openPdf(bytes);
    try {
      return await drawFirstPage(pdf);
    } finally {
      void pdf.loadingTask.destroy();
    }
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw new Refusal({ code: locked ? 'attachmentLocked' : 'attachmentDamaged' });
  }
}

/** '户口本-2.jpg' is most likely a household register; null where the name says nothing. A portrait has its own place. */
export function kindFromName(name: string): string | null {
  const found = attachmentKind.entries.find(
    ({ code, zh, aliases = [] }) =>
      code !== 'portrait' &&
      code !== 'other' &&
      [zh, ...aliases].some((each) => each.length > 1 && name.includes(each)),
  );
  return found?.code ?? null;
}
