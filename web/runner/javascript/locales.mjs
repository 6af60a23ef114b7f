// Defines the script that gives QuickJS a small part of Intl: numbers, dates and words in a few languages.

/**
 * Writes and orders numbers, dates and words by language: QuickJS has no Intl. The small parts are here and give
 * exactly the browsers' results. The rest throws an error: a silently different value would cost a correct program its
 * points. It is a string for the same reasons as the harness.
 */
export const locales = String.raw`(function (compareWords) {
'use strict';
const { apply, defineProperty } = Reflect;
const { hasOwn, is, keys } = Object;
const { isArray } = Array;
const { indexOf, padStart, slice, split, toLowerCase, toUpperCase } = String.prototype;
const { getUTCDay, getUTCDate, getUTCMonth, getUTCFullYear, getUTCHours, getUTCMinutes, getUTCSeconds, getTime } = Date.prototype;
const ReferenceErrorOf = ReferenceError, RangeErrorOf = RangeError, TypeErrorOf = TypeError, BigIntOf = BigInt;
const offer = (name, value, object) => defineProperty(object, name, { value, writable: true, enumerable: false, configurable: true });
const text = (value) => '' + value;
const missing = (what) => { throw new ReferenceErrorOf('there is no ' + what + ' here'); };
const padded = (value, length) => apply(padStart, text(value), [length, '0']);

const languages = {
  fr: { point: ',', group: '\u202F', least: 1, symbols: { EUR: '€', USD: '$US', GBP: '£GB' } },
  en: { point: '.', group: ',', least: 1, before: true, symbols: { EUR: '€', USD: '$', GBP: '£' } },
  'en-GB': { point: '.', group: ',', least: 1, before: true, symbols: { EUR: '€', USD: 'US$', GBP: '£' } },
  de: { point: ',', group: '.', least: 1, symbols: { EUR: '€', USD: '$', GBP: '£' } },
  es: { point: ',', group: '.', least: 2, symbols: { EUR: '€', USD: 'US$', GBP: 'GBP' } },
};
const same = { 'fr-FR': 'fr', 'en-US': 'en', 'de-DE': 'de', 'es-ES': 'es' };

// The language that is meant, of those that stand here.
function languageOf(given, name, known) {
  const tag = isArray(given) ? given[0] : given;
  const language = tag === undefined ? 'en' : hasOwn(same, text(tag)) ? same[text(tag)] : text(tag);
  return hasOwn(known, language) ? language : missing(name + "('" + text(tag) + "')");
}

// Options by name, with what they may be: true for anything.
function check(options, known, name) {
  for (const key of keys(options)) {
    const value = options[key];
    if (value === undefined) continue;
    if (!hasOwn(known, key)) missing(name + '({ ' + key + ' })');
    if (known[key] !== true && apply(indexOf, ' ' + known[key] + ' ', [' ' + text(value) + ' ']) < 0) missing(name + "({ " + key + ": '" + text(value) + "' })");
  }
}

const numberOptions = {
  style: 'decimal percent currency', currency: 'EUR USD GBP', useGrouping: 'true false always',
  minimumIntegerDigits: true, minimumFractionDigits: true, maximumFractionDigits: true,
};

function digitsOf(value, least, most, otherwise) {
  if (value === undefined) return otherwise;
  if (!(value >= least && value <= most)) throw new RangeErrorOf('digits value is out of range.');
  return +value;
}

// A number as it is written in decimals: its digits, and how many of them stand behind the point.
function decimalsOf(value) {
  if (typeof value === 'bigint') return { digits: value, scale: 0 };
  const [mantissa, power = '0'] = apply(split, text(value), ['e']);
  const [whole, part = ''] = apply(split, mantissa, ['.']);
  const digits = BigIntOf(whole + part);
  const scale = part.length - power;
  return scale < 0 ? { digits: digits * 10n ** BigIntOf(-scale), scale: 0 } : { digits, scale };
}

function writeNumber(value, given, options = {}) {
  const { point, group, least: grouped, before, symbols } = languages[languageOf(given, 'toLocaleString', languages)];
  check(options, numberOptions, 'toLocaleString');
  const { style = 'decimal', currency, useGrouping = true } = options;
  if (value !== value) return 'NaN';
  const negative = value < 0 || is(value, -0);
  const size = value < 0 ? -value : value;
  const usual = style === 'currency' ? 2 : 0;
  const wanted = digitsOf(options.minimumFractionDigits, 0, 100, undefined);
  const least = wanted ?? (options.maximumFractionDigits < usual ? +options.maximumFractionDigits : usual);
  const usually = style === 'currency' ? 2 : style === 'percent' ? 0 : 3;
  const most = digitsOf(options.maximumFractionDigits, wanted ?? 0, 100, usually > least ? usually : least);
  let written = '∞';
  if (size !== Infinity) {
    let { digits, scale } = decimalsOf(size);
    if (style === 'percent') scale -= 2;
    if (scale < most) digits *= 10n ** BigIntOf(most - scale);
    else if (scale > most) digits = (digits + 5n * 10n ** BigIntOf(scale - most - 1)) / 10n ** BigIntOf(scale - most);
    const all = padded(digits, most + digitsOf(options.minimumIntegerDigits, 1, 21, 1));
    const whole = apply(slice, all, [0, all.length - most]);
    let end = all.length;
    while (end > all.length - most + least && all[end - 1] === '0') end -= 1;
    const part = apply(slice, all, [whole.length, end]);
    written = '';
    const groups = useGrouping !== false && text(useGrouping) !== 'false' && whole.length >= 3 + (useGrouping === 'always' ? 1 : grouped);
    for (let i = 0; i < whole.length; i += 1) written += (groups && i > 0 && (whole.length - i) % 3 === 0 ? group : '') + whole[i];
    if (part !== '') written += point + part;
  }
  if (style === 'percent') written += (before ? '' : '\u00A0') + '%';
  if (style === 'currency') {
    if (currency === undefined) throw new TypeErrorOf('Currency code is required with currency style.');
    written = before ? symbols[currency] + written : written + '\u00A0' + symbols[currency];
  }
  return (negative ? '-' : '') + written;
}
for (const { prototype } of [Number, BigInt]) {
  const { valueOf } = prototype;
  offer('toLocaleString', function toLocaleString(locales, options) { return writeNumber(apply(valueOf, this, []), locales, options); }, prototype);
}
offer('toLocaleString', function toLocaleString(locales, options) {
  let line = '';
  for (let i = 0; i < this.length; i += 1) line += (i === 0 ? '' : ',') + (this[i] === undefined || this[i] === null ? '' : this[i].toLocaleString(locales, options));
  return line;
}, Array.prototype);

const names = {
  fr: { months: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
    days: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'] },
  en: { months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
    days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] },
};
const dateOptions = { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' };
const hasParts = ({ weekday, year, month, day }) => (weekday ?? year ?? month ?? day) !== undefined;

function writeDay(date, language) {
  const [day, month, year] = [apply(getUTCDate, date, []), apply(getUTCMonth, date, []) + 1, apply(getUTCFullYear, date, [])];
  if (language === 'en') return month + '/' + day + '/' + year;
  if (language === 'de') return day + '.' + month + '.' + year;
  return (language === 'es' ? day + '/' + month : padded(day, 2) + '/' + padded(month, 2)) + '/' + year;
}

function writeTime(date, language) {
  const [hour, minute, second] = [apply(getUTCHours, date, []), apply(getUTCMinutes, date, []), apply(getUTCSeconds, date, [])];
  const rest = ':' + padded(minute, 2) + ':' + padded(second, 2);
  if (language === 'en') return (hour % 12 || 12) + rest + (hour < 12 ? ' AM' : ' PM');
  return (language === 'es' ? hour : padded(hour, 2)) + rest;
}

// A date in words; undefined where the parts that are asked for don't go together here.
function writeWords(date, language, { weekday, year, month, day }) {
  const { months, days } = names[language];
  const [theDay, theMonth] = [apply(getUTCDate, date, []), months[apply(getUTCMonth, date, [])]];
  const dayName = weekday && days[apply(getUTCDay, date, [])];
  const yearText = year && text(apply(getUTCFullYear, date, []));
  if (!month) return !year && !(weekday && day) ? dayName ?? text(theDay) : !weekday && !day ? yearText : undefined;
  if (weekday && !day) return undefined;
  const withDay = language === 'fr' ? (day ? theDay + ' ' : '') + theMonth : theMonth + (day ? ' ' + theDay : '');
  const comma = language === 'en' ? ', ' : ' ';
  return (dayName ? dayName + comma : '') + withDay + (yearText ? (day ? comma : ' ') + yearText : '');
}

const dateWriters = {
  toLocaleDateString: writeDay,
  toLocaleTimeString: writeTime,
  toLocaleString: (date, language) => writeDay(date, language) + (language === 'fr' ? ' ' : ', ') + writeTime(date, language),
};
for (const name of keys(dateWriters)) {
  offer(name, { [name](given, options = {}) {
    const invalid = is(apply(getTime, this, []), NaN);
    const language = languageOf(given, name, languages);
    check(options, name === 'toLocaleDateString' ? dateOptions : { timeZone: 'UTC' }, name);
    if (invalid) return 'Invalid Date';
    if (apply(getUTCFullYear, this, []) < 1000) missing(name + ' before the year 1000');
    if (!hasParts(options)) return dateWriters[name](this, language);
    return (hasOwn(names, language) ? writeWords(this, language, options) : undefined) ?? missing(name + '({ ' + keys(options) + ' })');
  } }[name], Date.prototype);
}

for (const [name, change] of [['toLocaleLowerCase', toLowerCase], ['toLocaleUpperCase', toUpperCase]]) {
  offer(name, { [name](given) {
    const tag = text(isArray(given) ? given[0] : given);
    const [language] = apply(split, tag, ['-']);
    return language === 'az' || language === 'lt' || language === 'tr' ? missing(name + "('" + tag + "')") : apply(change, text(this), []);
  } }[name], String.prototype);
}

// Words have the same order in these.
const ordered = { fr: true, en: true, 'en-GB': true, de: true };
const orderOptions = {
  numeric: true, sensitivity: 'base accent case variant', usage: 'sort', caseFirst: 'false', ignorePunctuation: 'false', localeMatcher: true,
};
offer('localeCompare', function localeCompare(other, given, options = {}) {
  languageOf(given, 'localeCompare', ordered);
  check(options, orderOptions, 'localeCompare');
  return compareWords(text(this), text(other), options);
}, String.prototype);

const intl = {};
const noIntl = (name) => ({ [name]: function () { missing('Intl.' + name); } })[name];
function Collator(given, options = {}) {
  const self = new.target ? this : { __proto__: Collator.prototype };
  const locale = languageOf(given, 'Intl.Collator', ordered);
  check(options, orderOptions, 'Intl.Collator');
  const { numeric = false, sensitivity = 'variant' } = options;
  offer('compare', (one, other) => compareWords(text(one), text(other), { numeric, sensitivity }), self);
  offer('resolvedOptions', () => ({
    locale: given === undefined ? 'en-US' : text(isArray(given) ? given[0] ?? locale : given),
    usage: 'sort', sensitivity, ignorePunctuation: false, collation: 'default', numeric, caseFirst: 'false',
  }), self);
  return self;
}
offer('Collator', Collator, intl);
for (const name of ['NumberFormat', 'DateTimeFormat', 'PluralRules', 'RelativeTimeFormat', 'ListFormat', 'DisplayNames', 'Segmenter']) offer(name, noIntl(name), intl);
offer('Intl', intl, globalThis);
})`;
