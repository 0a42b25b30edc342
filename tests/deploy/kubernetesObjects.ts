import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Deployment } from 'kubernetes-models/apps/v1';
import { Ingress } from 'kubernetes-models/networking.k8s.io/v1';
import { ConfigMap, PersistentVolumeClaim, Pod, Service } from 'kubernetes-models/v1';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { ROOT } from './dockerfile';

export const MANIFEST = readFileSync(path.join(ROOT, 'infra/kubernetes.yaml'), 'utf8');
const object = z.looseObject({ apiVersion: z.string(), kind: z.string() });
type KubernetesObject = z.infer<typeof object>;
const STORE = readFileSync(path.join(ROOT, 'infra/kubernetes-store.yaml'), 'utf8');
/** Those of the manifest, then the pod for the store. */
export const objects = [MANIFEST, STORE]
  .flatMap((text) => parseAllDocuments(text))
  .map((document) => object.parse(document.toJS()));

/** Each kind that is used: whose schema checks it, and where its type is. */
const KINDS = [
  { kind: 'ConfigMap', apiVersion: 'v1', from: 'kubernetes-models/v1', model: ConfigMap },
  {
    kind: 'PersistentVolumeClaim',
    apiVersion: 'v1',
    from: 'kubernetes-models/v1',
    model: PersistentVolumeClaim,
  },
  { kind: 'Deployment', apiVersion: 'apps/v1', from: 'kubernetes-models/apps/v1', model: Deployment },
  { kind: 'Pod', apiVersion: 'v1', from: 'kubernetes-models/v1', model: Pod },
  { kind: 'Service', apiVersion: 'v1', from: 'kubernetes-models/v1', model: Service },
  {
    kind: 'Ingress',
    apiVersion: 'networking.k8s.io/v1',
    from: 'kubernetes-models/networking.k8s.io/v1',
    model: Ingress,
  },
] as const;

/** What the schema of Kubernetes says against an object; it lets through what it does not know. */
export function invalidIn(given: KubernetesObject): string | undefined {
  const known = KINDS.find(({ kind }) => kind === given.kind);
  if (!known || known.apiVersion !== given.apiVersion)
    return `${given.apiVersion} ${given.kind} is not known`;
  try {
    // Its constructor wants the type that it is about to check.
    new known.model(given as never).validate();
    return undefined;
  } catch (error) {
    return String(error);
  }
}

/** What the compiler says against objects as literals of the types of Kubernetes: fields that it does not know. */
export function unknownIn(given: readonly KubernetesObject[]): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'playbook-kubernetes-'));
  try {
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
    const lines = given.map(({ kind, ...rest }, i) => {
      const from = KINDS.find((known) => known.kind === kind)?.from;
      return `import type { I${kind} as T${i} } from '${from}';\nexport const o${i}: T${i} = ${JSON.stringify({ kind, ...rest })};\n`;
    });
    writeFileSync(path.join(folder, 'objects.ts'), lines.join(''));
    const compiler = path.join(ROOT, 'node_modules/typescript/bin/tsc');
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--types', ''];
    const { stdout } = spawnSync(process.execPath, [compiler, ...options, 'objects.ts'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return stdout.split('\n').filter((line) => line.includes('error'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
