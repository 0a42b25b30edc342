import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { SETTING_NAMES } from '../../src/settings/config';
import { allOf, DOCKERFILE, environmentOf, ROOT, stagesOf } from './dockerfile';
import { invalidIn, MANIFEST, objects, unknownIn } from './kubernetesObjects';

const probe = z.object({ httpGet: z.object({ path: z.string(), port: z.enum(['http', 'operators']) }) });
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
            ports: z.array(z.object({ name: z.string(), containerPort: z.number() })),
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

/** Those of the ConfigMap. */
function settings(): Record<string, string> {
  return z.object({ data: z.record(z.string(), z.string()) }).parse(objects[0]).data;
}

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
    expect(container?.ports).toEqual([
      { name: 'http', containerPort: Number(environmentOf(image).PORT) },
      { name: 'operators', containerPort: Number(settings().METRICS_PORT) },
    ]);
    expect(container?.volumeMounts.map(({ mountPath }) => mountPath)).toEqual([
      environmentOf(image).DATA_DIR,
      path.dirname(settings().MicrosoftAppPassword_FILE ?? ''),
    ]);
  });

  it('keeps what operators ask on a port of their own, which nothing leads to from outside', () => {
    const [container] = spec.template.spec.containers;
    expect(container?.readinessProbe.httpGet.port).toBe('operators');
    expect(MANIFEST).toContain(`prometheus.io/port: "${settings().METRICS_PORT}"`);
    const outside = objects.filter(({ kind }) => kind === 'Service' || kind === 'Ingress');
    expect(outside.length).toBe(2);
    expect(JSON.stringify(outside)).not.toMatch(/operators|9464/);
  });

  it('has the secret in a file, in both pods', () => {
    expect(MANIFEST).not.toContain('secretRef');
    for (const given of objects.filter(({ kind }) => kind === 'Deployment' || kind === 'Pod'))
      expect(JSON.stringify(given)).toContain('"secretName":"playbook-bot"');
    expect(path.basename(settings().MicrosoftAppPassword_FILE ?? '')).toBe('MicrosoftAppPassword');
  });

  it('asks the paths that the server has', () => {
    const server = ['server', 'operatorServer']
      .map((file) => readFileSync(path.join(ROOT, `src/server/${file}.ts`), 'utf8'))
      .join('\n');
    const [container] = spec.template.spec.containers;
    expect(container?.livenessProbe.httpGet.path).toBe('/healthz');
    expect(container?.readinessProbe.httpGet.path).toBe('/readyz');
    for (const asked of ['/healthz', '/readyz', '/metrics'])
      expect(server).toContain(`server.get('${asked}'`);
    expect([...MANIFEST.matchAll(/- path: (\S+)/g)].map(([, open]) => open)).toEqual(['/api/messages']);
    expect(server).toContain(`server.post('/api/messages'`);
  });

  it('sets settings that there are', () => {
    expect(Object.keys(settings()).filter((name) => !SETTING_NAMES.includes(name))).toEqual([]);
  });
});
