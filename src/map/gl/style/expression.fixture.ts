/** What a feature is when an expression is asked about it. */
interface Asked {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly state?: Readonly<Record<string, boolean | string>>;
  readonly zoom?: number;
}

/** The value of a MapLibre expression, of the few operators that the map uses; at the stops of a zoom or of a property only, of two colours how they are mixed. @throws Error for another one. */
export function evaluate(expression: unknown, asked: Asked): unknown {
  if (!Array.isArray(expression)) return expression;
  const [operator, ...args] = expression;
  const value = (at: number) => evaluate(args[at], asked);
  switch (operator) {
    case 'literal':
      return args[0];
    case 'get':
      return asked.properties?.[args[0]];
    case 'feature-state':
      return asked.state?.[args[0]];
    case 'boolean':
      return value(0) ?? value(1);
    case 'to-boolean':
      return Boolean(value(0));
    case 'interpolate': {
      const input = args[1][0] === 'zoom' ? (asked.zoom ?? 0) : value(1);
      const stops = args.slice(2);
      if (typeof stops[1] === 'string')
        return [input, ...[1, 3].map((at) => evaluate(stops[at], asked))].join(' ');
      const last = stops.findLastIndex((stop, index) => index % 2 === 0 && stop <= Number(input));
      return evaluate(stops[Math.max(0, last) + 1], asked);
    }
    case 'in':
      return (value(1) as unknown[]).includes(value(0));
    case 'case': {
      const at = args.findIndex(
        (_, index) => index % 2 === 0 && index < args.length - 1 && value(index) === true,
      );
      return at === -1 ? value(args.length - 1) : value(at + 1);
    }
    case 'match': {
      const wanted = value(0);
      const at = args.findIndex(
        (labels, index) => index % 2 === 1 && index < args.length - 1 && [labels].flat().includes(wanted),
      );
      return at === -1 ? value(args.length - 1) : value(at + 1);
    }
    default:
      throw new Error(`an operator that no test knows: ${operator}`);
  }
}
