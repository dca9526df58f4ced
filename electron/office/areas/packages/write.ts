/** Writing a package to a stick, and keeping what was sent to whom. */
import type { PackageChoice, packagesCalls } from '../../../../shared/areas/packages/calls.ts';
import type { Manifest } from '../../../../shared/areas/packages/manifest.ts';
import {
  chosenKinds,
  sendingAgreementModel,
  sentPackageModel,
} from '../../../../shared/areas/packages/model.ts';
import { passphraseAsMeant } from '../../../../shared/areas/packages/passphrase.ts';
import { deliveryModel } from '../../../../shared/areas/reports/filed.ts';
import { refuse } from '../../../../shared/problem.ts';
import type { Handler, WriteContext } from '../../context.ts';
import { checkPassword } from '../../database/passwords.ts';
import { deriveKey } from '../../database/vault.ts';
import { writePackage } from '../../files/packageWrite.ts';
import { gather } from './gather.ts';
import { packageFolderIn } from './place.ts';

type Calls = typeof packagesCalls;

export const write: Handler<Calls['write']> = async (context, { choice, folder, passphrase, delivered }) => {
  const { signal, progress } = context;
  const gathered = await context.alone(() => gather(context, choice));
  const isPlain = passphrase === null;
  const brings = choice.reportIds.length + choice.photoIds.length + choice.materialIds.length > 0;
  if (isPlain && (choice.detail !== 'numbers' || brings)) refuse('packageOnlyNumbersPlain');
  if (!isPlain) checkPassword(passphraseAsMeant(passphrase), [gathered.manifest.school.name]);
  const secret = deriveKey(context.desk.school.keys, 'package');
  const name = fileNameOf(gathered.manifest, isPlain);
  const made = await writePackage(
    { folder: packageFolderIn(folder ?? context.desk.folder), name },
    { ...gathered, cipher: isPlain ? null : { passphrase, secret } },
    { signal, progress },
  );
  return context.write((writing) => {
    keepAgreement(writing, choice);
    if (delivered)
      for (const filedReportId of choice.reportIds)
        writing.insert(deliveryModel, {
          ...{ filedReportId, way: 'stick', day: writing.today, receiver: choice.receiver },
          staffId: writing.session.staffId,
        });
    const { purpose, receiver, detail, period, counts } = gathered.manifest;
    return writing.insert(sentPackageModel, {
      ...{ purpose, receiver, detail, counts, reportIds: choice.reportIds },
      ...{ day: writing.today, periodFrom: period.from, periodTo: period.to },
      ...{ fileName: made.name, bytes: made.bytes, sha256: made.sha256, encrypted: !isPlain },
      staffId: writing.session.staffId,
    });
  });
};

/** What goes to this receiver for this purpose; the newest way of doing it is the one that is offered. */
function keepAgreement(context: WriteContext, choice: PackageChoice): void {
  const { purpose, receiver, detail } = choice;
  const kinds = chosenKinds.filter((kind) => choice.kinds.includes(kind));
  const values = { purpose, receiver, detail, kinds, photos: choice.photoIds.length > 0 };
  const known = context.read.get<{ id: string }>(
    'select id from sendingAgreement where purpose = ? and receiver = ? and deletedAt is null',
    purpose,
    receiver,
  );
  if (known) context.update(sendingAgreementModel, known.id, values);
  else context.insert(sendingAgreementModel, values);
}

/** Of letters that every system's files may have; it says nothing of what is in it but school and time. */
function fileNameOf({ school, period }: Omit<Manifest, 'parts'>, isPlain: boolean): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a name must not hold
  const name = school.name.replace(/[\u0000-\u001f<>:"/\\|?*.]/g, '_').slice(0, 40);
  return `数据包 ${name} ${period.from}至${period.to}${isPlain ? '.zip' : '.tongjia'}`;
}
