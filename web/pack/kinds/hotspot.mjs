// Builds a hotspot: the spec that candidates see, and its key.
import { identify, letter } from './pieces.mjs';

/** A place in percent, as thousandths. @param {number[]} at */
function thousandths(at) {
  const [left, top, width, height] = at.map((percent) => Math.round(percent * 10));
  return { left, top, width, height };
}

/** @type {import('./pieces.mjs').Builder<'hotspot'>} */
export function hotspot({ spec }, { texts, problems, media, at }) {
  const place = `${at}/spec/spots`;
  const ids = identify(spec.spots, place, problems, letter);
  const picture = media.find(({ id }) => id === spec.picture);
  if (!picture?.width)
    problems.error(`${at}/spec/picture`, `"${spec.picture}" is not a picture among the pack's media`);

  /** @type {Record<string, string>} */
  const origins = {};
  /** @type {import('../pack.d.ts').OptionFeedback[]} */
  const feedback = [];
  const spots = spec.spots.map((spot, index) => {
    const placeOfSpot = `${place}/${index}`;
    const { left, top, width, height } = thousandths(spot.at);
    if (left + width > 1000 || top + height > 1000)
      problems.error(`${placeOfSpot}/at`, 'this place reaches beyond the picture');
    if (spot.feedback !== undefined) {
      origins[`/key/options/${feedback.length}`] = `/spec/spots/${index}`;
      feedback.push({ option: ids[index], text: texts.prose(spot.feedback, `${placeOfSpot}/feedback`) });
    }
    return { id: ids[index], name: texts.line(spot.name, `${placeOfSpot}/name`), left, top, width, height };
  });
  const correct = ids.filter((_, index) => spec.spots[index].correct === true);
  const many = spec.choose === 'many';
  if (many ? correct.length === 0 : correct.length !== 1) {
    problems.error(
      place,
      many ? 'at least one place must carry correct: true' : `one place must carry correct: true, ${correct.length} do`,
    );
  }
  return {
    spec: { picture: spec.picture, spots, choose: spec.choose },
    key: { correct, options: feedback },
    origins: { ...origins, '/key': '/spec/spots' },
  };
}
