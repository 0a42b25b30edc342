import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { SETTING_NAMES } from '../../src/settings/config';
import { allOf, DOCKERFILE, environmentOf, ROOT, stagesOf } from './dockerfile';
import { invalidIn, MANIFEST, objects, unknownIn } from './kubernetesObjects';

const probe = z.object({ httpGet: z.object({ path: z.string(), port: z.literal('http') }) });
const deployment = z.object({
  spec: z.object({
    replicas: z.number(),
    strategy: z.object({ type: z.string() }),
    template: z.object({
      spec: z.object({
        securityContext: z.looseObject({ runAsUser: z.number(), runAsGroup: z.number() }),
        containers: z.array(
          z.object({
            image: z.string(),
            ports: z.array(z.object({ containerPort: z.number() })),
            volumeMounts: z.array(z.object({ mountPath: z.string() })),
            startupProbe: probe,
            livenessProbe: probe,
            readinessProbe: probe,
            securityContext: z.looseObject({}),
          }),
        ),
      }),
    }),
  }),
});

describe('infra/kubernetes.yaml, and the pod for its store', () => {
  const image = stagesOf(DOCKERFILE).at(-1) ?? { from: '', name: null, instructions: [] };
  let spec: z.infer<typeof deployment>['spec'];
  beforeAll(() => {
    spec = deployment.parse(objects.find(({ kind }) => kind === 'Deployment')).spec;
  });

  it.each(objects.map((given) => [given.kind, given] as const))(
    'has a %s as its schema has it',
    (_kind, given) => {
      expect(invalidIn(given)).toBeUndefined();
    },
  );

  it('has no field that Kubernetes does not know', () => {
    expect(unknownIn(objects)).toEqual([]);
    const misspelt = { ...objects[0], kind: 'ConfigMap', apiVersion: 'v1', dataa: {} };
    expect(unknownIn([misspelt])).toEqual([expect.stringContaining('"dataa"')]);
  });

  it('runs one pod at a time', () => {
    expect([spec.replicas, spec.strategy.type]).toEqual([1, 'Recreate']);
    expect(MANIFEST).toContain('accessModes: [ReadWriteOncePod]');
  });

  it('runs the image as its user, without rights and on a read-only root', () => {
    const { runAsUser, runAsGroup, ...context } = spec.template.spec.securityContext;
    expect([`${runAsUser}:${runAsGroup}`]).toEqual(allOf(image, 'USER'));
    expect(context).toMatchObject({ runAsNonRoot: true, fsGroup: runAsGroup });
    expect(spec.template.spec.containers.map(({ securityContext }) => securityContext)).toEqual([
      { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
    ]);
  });

  it('opens the port and mounts the folder of the image', () => {
    const [container] = spec.template.spec.containers;
    expect(container?.ports).toEqual([{ containerPort: Number(environmentOf(image).PORT) }]);
    expect(container?.volumeMounts).toEqual([{ mountPath: environmentOf(image).DATA_DIR }]);
  });

  it('asks the paths that the server has', () => {
    const server = readFileSync(path.join(ROOT, 'src/server/server.ts'), 'utf8');
    const [container] = spec.template.spec.containers;
    expect(container?.livenessProbe.httpGet.path).toBe('/healthz');
    expect(container?.readinessProbe.httpGet.path).toBe('/readyz');
    for (const asked of ['/healthz', '/readyz', '/metrics'])
      expect(server).toContain(`server.get('${asked}'`);
    expect([...MANIFEST.matchAll(/- path: (\S+)/g)].map(([, open]) => open)).toEqual(['/api/messages']);
    expect(server).toContain(`server.post('/api/messages'`);
  });

  it('sets settings that there are', () => {
    const { data } = z.object({ data: z.record(z.string(), z.string()) }).parse(objects[0]);
    expect(Object.keys(data).filter((name) => !SETTING_NAMES.includes(name))).toEqual([]);
  });
});
