import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** The way to a service of this machine, which can break: `refused` as when nobody listens, `silent` as when it hangs. */
export type BrokenWay = {
  port: number;
  break(how: 'refused' | 'silent'): void;
  mend(): void;
  stop(): Promise<void>;
};

export async function wayTo(target: number): Promise<BrokenWay> {
  const sockets = new Set<Socket>();
  let broken: 'refused' | 'silent' | null = null;
  const server = createServer((near) => {
    sockets.add(near);
    near.on('close', () => sockets.delete(near)).on('error', () => near.destroy());
    if (broken === 'refused') near.resetAndDestroy();
    if (broken !== null) return;
    const far = connect(target, '127.0.0.1');
    far.on('error', () => near.destroy()).on('close', () => near.destroy());
    near.on('close', () => far.destroy());
    near.pipe(far).pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    break(how) {
      broken = how;
      for (const socket of sockets) {
        if (how === 'refused') socket.resetAndDestroy();
        else socket.unpipe().pause();
      }
    },
    mend() {
      broken = null;
      for (const socket of sockets) socket.destroy();
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
