// Lists the characters in the second faces, which are fetched when a pack needs one of them.

/**
 * Characters that the first faces lack: the letters of Polish, Turkish, Czech, Romanian and others, and signs that few
 * texts need.
 */
export const second = '¢¤-ª¬®¯²-¶¸-º¼-¾Ā-ćĊ-ēĖ-ěĞ-ģĦħĪīĮ-ĳĶķĹ-ľŁ-ňŐőŔŕŘ-śŞ-ťŪūŮ-žƒȘ-țμẀ-ẅẞỲỳ‚„†№™ℓ₹⁄∕';
