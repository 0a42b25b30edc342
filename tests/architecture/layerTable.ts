/** What one row of the table of layers lets its files import beside each other. */
export type Layer = {
  /** As the table has it, for messages. */
  written: string;
  /** Folders and files in `src`, without `.ts`. */
  code: readonly string[];
  /** The same, for types only. */
  types: readonly string[];
  /** Packages that nobody else may import. */
  packages: readonly string[];
  everything: boolean;
};

/** By the name of a folder in `src`, or of a file there; `*` stands for every file that is not named. */
export type LayerTable = ReadonlyMap<string, Layer>;

const ROW = /^\| `src\/([\w*]+)(?:\.ts)?` \|.*\| ([^|]+) \|$/gm;
const NOTHING = 'nothing of ours';
const EVERYTHING = 'everything of ours';
const TYPES = 'types of ';
const FRAMEWORK = 'botbuilder';

/**
 * The table `| folder | holds | may import |` of `docs/design.md`. Its last column is "nothing of ours", "everything of
 * ours", or a list of folders and files in `src`: `playbook, store/jobs, types of config`.
 *
 * @throws when an entry is neither.
 */
export function readLayerTable(design: string): LayerTable {
  return new Map([...design.matchAll(ROW)].map(([, name = '', written = '']) => [name, layerOf(written)]));
}

function layerOf(written: string): Layer {
  const entries = written === NOTHING || written === EVERYTHING ? [] : written.split(', ');
  const unclear = entries.find((entry) => !/^(types of )?[\w/]+$/.test(entry));
  if (unclear)
    throw new Error(`docs/design.md: "${unclear}" is no folder or file of src, as in "store/jobs"`);
  return {
    written,
    code: entries.filter((entry) => !entry.startsWith(TYPES) && entry !== FRAMEWORK),
    types: entries.filter((entry) => entry.startsWith(TYPES)).map((entry) => entry.slice(TYPES.length)),
    packages: entries.filter((entry) => entry === FRAMEWORK),
    everything: written === EVERYTHING,
  };
}
