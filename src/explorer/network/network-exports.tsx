// What is drawn, as files for other programs and as images.
import { NetworkFileDocument, type NetworkFileQueryVariables, type NetworkFormat } from '../../generated/graphql.ts';
import { useAsk } from '../answers.ts';
import { MakingSaid, useMaking } from '../parts/making.tsx';
import { saveBlob, saveText } from '../parts/save-file.ts';
import { type FileKind, fileKinds } from './network-exports.ts';

export function NetworkExports({
  fileName,
  variables,
  year,
  isCut,
  drawn,
  saveImage,
}: {
  /** What the files are called, without their ending. */
  fileName: string;
  /** What is asked for a file in that format. */
  variables: (format: NetworkFormat) => NetworkFileQueryVariables;
  /** The year that the picture stands at; null: all. */
  year: number | null;
  /** People were left out. */
  isCut: boolean;
  /** Tells what is drawn: another text, another network or year. */
  drawn: string;
  /** The picture as an image; null: it is not shown. */
  saveImage: ((kind: 'png' | 'svg') => Promise<Blob>) | null;
}) {
  const ask = useAsk();
  const { making, make } = useMaking(drawn);
  const saveFile = ({ format, ending, mediaType }: FileKind) =>
    make(`${fileName}${ending}`, async () => {
      const { network } = await ask(NetworkFileDocument, variables(format));
      saveText(`${fileName}${ending}`, mediaType, network.export);
    });
  const saveAs = (kind: 'png' | 'svg', from: (kind: 'png' | 'svg') => Promise<Blob>) =>
    make(`${fileName}.${kind}`, async () => saveBlob(`${fileName}.${kind}`, await from(kind)));

  return (
    <details className="network-exports">
      <summary>Save as a file or an image</summary>
      <p className="actions">
        {fileKinds.map((kind) => (
          <button key={kind.format} type="button" className="button" onClick={() => saveFile(kind)}>
            {kind.label}
          </button>
        ))}
        {saveImage !== null &&
          (['png', 'svg'] as const).map((kind) => (
            <button key={kind} type="button" className="button" onClick={() => saveAs(kind, saveImage)}>
              {kind.toUpperCase()}
            </button>
          ))}
      </p>
      <p className="small muted">
        The files hold the whole network with the papers of every link. PNG and SVG hold the part that the picture
        shows, with a title and the communities, always in the light colours.
        {year !== null && ` All are of the papers up to ${year}.`}
        {year !== null &&
          isCut &&
          ' People are left out of the picture, and others may be out of the files: these take the strongest of that year.'}
      </p>
      <MakingSaid making={making} />
    </details>
  );
}
