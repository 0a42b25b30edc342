/** A node of a syntax tree. */
export type Node = Readonly<Record<string, unknown>>;

/** A tree's nodes, those above before those below. Trees are large, so it copies nothing. */
export function* nodesIn(tree: unknown): Generator<Node> {
  const open: unknown[] = [tree];
  while (open.length > 0) {
    const value = open.pop();
    if (!isObject(value)) continue;
    if (typeof value.type === 'string') yield value;
    const inner = Object.values(value).filter(isObject);
    for (let i = inner.length - 1; i >= 0; i -= 1) open.push(inner[i]);
  }
}

function isObject(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}
