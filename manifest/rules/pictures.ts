import { ICONS } from '../icon';
import { MANIFEST_FILE, type PackageProblem } from '../problem';
import type { Rule } from './rule';

/** The pictures that the manifest names are those of the package. */
export const pictures: Rule = ({ manifest: { icons } }) =>
  ICONS.flatMap(({ file, kind }): PackageProblem[] => {
    if (icons[kind] === file) return [];
    const message = `names "${icons[kind]}", which is not in the package: name "${file}"`;
    return [{ code: 'icon_missing', file: MANIFEST_FILE, place: `icons.${kind}`, message }];
  });
