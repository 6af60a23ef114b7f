// Which characters the second faces have; they are fetched when a pack needs one of these.

/**
 * What the second faces have besides: the letters of Polish, Turkish, Czech, Romanian and others, and signs that few
 * texts need.
 */
export const second = '¢¤-ª¬®¯²-¶¸-º¼-¾Ā-ćĊ-ēĖ-ěĞ-ģĦħĪīĮ-ĳĶķĹ-ľŁ-ňŐőŔŕŘ-śŞ-ťŪūŮ-žƒȘ-țμẀ-ẅẞỲỳ‚„†№™ℓ₹⁄∕';
