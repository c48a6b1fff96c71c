const SHORTEST = 3;
const LONGEST = 32;

/** A room id made from a name: small letters, digits and dashes; empty where too little of the name is left. */
export function idFrom(name: string): string {
  const id = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, '');
  return id.length < SHORTEST ? '' : id;
}
