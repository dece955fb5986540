/** How alike a query is to each of some documents; the larger, the more. */
export type Scorer = (query: string) => Float64Array | Promise<Float64Array>;

/** The usual constants of Okapi BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009). */
const K1 = 1.2;
const B = 0.75;

/** Lower-case words of letters and digits. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Runs of three to five characters of each word with its borders marked. */
export function characterGrams(text: string): string[] {
  const grams: string[] = [];
  for (const word of wordsOf(text)) {
    const marked = ` ${word} `;
    for (let size = 3; size <= 5; size++) {
      for (let at = 0; at + size <= marked.length; at++) grams.push(marked.slice(at, at + size));
    }
  }
  return grams;
}

/** Okapi BM25 over words. */
export function createBm25(documents: readonly string[]): Scorer {
  const { postings, lengths } = invert(documents, wordsOf);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return (query) => {
    const scores = new Float64Array(documents.length);
    for (const word of new Set(wordsOf(query))) {
      const found = postings.get(word) ?? [];
      const rarity = Math.log(1 + (documents.length - found.length + 0.5) / (found.length + 0.5));
      for (const [document, count] of found) {
        const length = K1 * (1 - B + (B * (lengths[document] as number)) / mean);
        scores[document] = (scores[document] as number) + (rarity * count * (K1 + 1)) / (count + length);
      }
    }
    return scores;
  };
}

/** Cosine over the features of texts, each counted by its rarity (tf-idf, logarithmic). */
export function createCosine(documents: readonly string[], featuresOf: (text: string) => string[]): Scorer {
  const { postings } = invert(documents, featuresOf);
  const rarity = (feature: string) => Math.log((1 + documents.length) / (1 + (postings.get(feature)?.length ?? 0))) + 1;
  const weight = (feature: string, count: number) => (1 + Math.log(count)) * rarity(feature);
  const squares = new Float64Array(documents.length);
  for (const [feature, found] of postings) {
    for (const [document, count] of found)
      squares[document] = (squares[document] as number) + weight(feature, count) ** 2;
  }
  return (query) => {
    const scores = new Float64Array(documents.length);
    let square = 0;
    for (const [feature, count] of countsOf(featuresOf(query))) {
      const own = weight(feature, count);
      square += own ** 2;
      for (const [document, times] of postings.get(feature) ?? [])
        scores[document] = (scores[document] as number) + own * weight(feature, times);
    }
    return scores.map((score, document) =>
      score === 0 ? 0 : score / Math.sqrt(square * (squares[document] as number)),
    );
  };
}

function countsOf(features: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

function invert(documents: readonly string[], featuresOf: (text: string) => string[]) {
  const postings = new Map<string, [document: number, count: number][]>();
  const lengths = documents.map((text, document) => {
    const features = featuresOf(text);
    for (const [feature, count] of countsOf(features)) {
      const found = postings.get(feature);
      if (found) found.push([document, count]);
      else postings.set(feature, [[document, count]]);
    }
    return features.length;
  });
  return { postings, lengths };
}
