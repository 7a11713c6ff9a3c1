// Words of the text amid words of the page. A name may hold signs that turn the direction of writing; alone in an
// element of its own it turns nothing but itself.

/** A sentence with each part between quotation marks kept to itself. */
export function Isolated({ text }: { readonly text: string }) {
  const parts = text.split(/(?<=“)([^”]*)(?=”)/);
  return <>{parts.map((part, index) => (index % 2 === 1 ? <bdi key={index}>{part}</bdi> : part))}</>;
}
