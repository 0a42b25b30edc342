import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { allOf, copyOf, DOCKERFILE, environmentOf, type Stage, stagesOf, wordsOf } from './dockerfile';

/** Any that are well formed: nobody calls the bot here. */
const CREDENTIALS = {
  MicrosoftAppId: '11111111-1111-1111-1111-111111111111',
  MicrosoftAppPassword: 'none',
  MicrosoftAppTenantId: '22222222-2222-2222-2222-222222222222',
};
/** Others on this machine may use the port of the image. */
const ALONE = { HOST: '127.0.0.1', PORT: String(20_000 + (process.pid % 20_000)) };
/** What stands in for the base image: Node and the system of this machine, which a container cannot change. */
const SYSTEM = ['/usr', '/bin', '/sbin', '/lib', '/lib64', '/etc', '/proc', '/dev'];

/**
 * `npm run check:image`: follows the Dockerfile without a container builder. Each stage is a folder with this machine's
 * system mounted into it; the last one is made read-only but for its volume, and the bot runs in it as the image's user
 * until the health check passes, with a copy of its store made and restored. Needs root on Linux, and the npm registry. Exits with 1 when a step fails.
 */
function main(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'playbook-image-'));
  try {
    const script = path.join(folder, 'follow.sh');
    writeFileSync(script, scriptFor(stagesOf(DOCKERFILE), folder));
    const { status, error } = spawnSync('unshare', ['--mount', '--propagation', 'private', 'bash', script], {
      stdio: 'inherit',
    });
    if (error) throw error;
    process.exitCode = status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function scriptFor(stages: readonly Stage[], folder: string): string {
  const rootOf = (name: string) => path.join(folder, name);
  const workdirs = new Map<string, string>();
  const lines = ['set -euo pipefail'];
  for (const stage of stages) {
    const name = stage.name ?? 'image';
    const root = rootOf(name);
    const from = stages.find((other) => other.name === stage.from);
    lines.push(`echo "== ${name}"`, `mkdir ${root}`);
    if (from?.name) lines.push(`cp -a ${rootOf(from.name)}/. ${root}`);
    let workdir = workdirs.get(from?.name ?? '') ?? '/';
    lines.push(`mkdir -p ${root}/tmp`);
    if (allOf(stage, 'RUN').length > 0) lines.push(...mounted(root));
    for (const { name: instruction, rest } of stage.instructions) {
      if (instruction === 'WORKDIR') {
        workdir = rest;
        lines.push(`mkdir -p ${root}${workdir}`);
      }
      if (instruction === 'COPY') lines.push(...copied(rest, `${root}${workdir}`, rootOf));
      if (instruction === 'RUN') lines.push(inside(root, workdir, rest));
    }
    workdirs.set(name, workdir);
    if (stage.name === null) lines.push(...started(stage, root, workdir));
    else if (allOf(stage, 'RUN').length > 0) lines.push(...unmounted(root));
  }
  return `${lines.join('\n')}\n`;
}

function mounted(root: string): string[] {
  return SYSTEM.flatMap((place) => [
    `if [ -e ${place} ]; then mkdir -p ${root}${place}; mount --rbind ${place} ${root}${place}; fi`,
  ]);
}

function unmounted(root: string): string[] {
  return SYSTEM.map(
    (place) => `if [ -e ${place} ]; then umount -l ${root}${place}; rmdir ${root}${place}; fi`,
  );
}

function copied(rest: string, to: string, rootOf: (name: string) => string): string[] {
  const { stage, sources, target } = copyOf(rest);
  // A folder's content goes into the target, a file keeps its name.
  return sources.map((source) => {
    const given = stage === null ? source : `${rootOf(stage)}${source}`;
    return `if [ -d ${given} ]; then mkdir -p ${to}/${target}; cp -a ${given}/. ${to}/${target}; else cp ${given} ${to}/${target}; fi`;
  });
}

/** The settings of npm are those of whoever runs this, since their registry may be another one. */
function inside(root: string, workdir: string, command: string): string {
  const settings = '"$(npm config get userconfig)"';
  return [
    `if [ -f ${settings} ]; then cp ${settings} ${root}/tmp/npmrc; fi`,
    `echo "-- ${command}"`,
    `chroot ${root} /bin/sh -c 'cd ${workdir} && HOME=/tmp npm_config_userconfig=/tmp/npmrc ${command}'`,
    `rm -rf ${root}/tmp/* ${root}/tmp/.[!.]*`,
  ].join('\n');
}

function started(image: Stage, root: string, workdir: string): string[] {
  const [user = ''] = allOf(image, 'USER');
  const [volume = ''] = allOf(image, 'VOLUME');
  const variables = Object.entries({ ...environmentOf(image), ...CREDENTIALS, ...ALONE });
  const settings = variables.map(([name, value]) => `${name}=${value}`).join(' ');
  const asUser = `chroot --userspec=${user} ${root} /usr/bin/env -i PATH=/usr/local/bin:/usr/bin:/bin ${settings} sh -c`;
  const shell = (words: readonly string[]) => words.map((word) => `'\\''${word}'\\''`).join(' ');
  const command = (rest: string) => `${asUser} 'cd ${workdir} && exec ${shell(wordsOf(rest))}'`;
  const [start = ''] = allOf(image, 'CMD').map(command);
  const [check = ''] = allOf(image, 'HEALTHCHECK').map(command);
  const store = (verb: string) => command(JSON.stringify(['node', 'dist/cli/main.js', 'store', verb]));
  return [
    `du -sh --exclude=proc ${root}${workdir}`,
    `mount --rbind ${root} ${root}`,
    `mount -o remount,bind,ro ${root}`,
    `mount --bind ${root}${volume} ${root}${volume}`,
    `mount -o remount,bind,rw ${root}${volume}`,
    'echo "== the bot, on a read-only root"',
    `if ${asUser} 'touch ${workdir}/written' 2>/dev/null; then echo "the root can be written to"; exit 1; fi`,
    `${start} & bot=$!`,
    `healthy=no; for i in $(seq 60); do if ${check}; then healthy=yes; break; fi; sleep 1; done`,
    'grep VmHWM /proc/$bot/status || true',
    'echo "== docs/operations.md: a copy, refused while it runs, restored when it does not"',
    store('backup'),
    `if ${store('restore')}; then echo "restored under a running bot"; exit 1; fi`,
    'kill -TERM $bot; code=0; wait $bot || code=$?; echo "stopped with $code"',
    store('restore'),
    store('check'),
    `ls -A ${root}${volume}`,
    'echo "healthy: $healthy"; [ $healthy = yes ] && [ $code = 0 ]',
  ];
}

main();
