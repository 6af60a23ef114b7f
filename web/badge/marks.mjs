// The drawings in the middle of badges: lines of one width on a grid of 24.

/** Paths of SVG. A pack's drawing depends on its place here, so that new ones go to the end and none is removed. */
export const marks = [
  'M3 7h6l2 2h10v10H3z', // folder
  'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.500v2', // lock
  'M4 5h16v11H11l-4 4v-4H4z', // speech
  'M8 7l-5 5 5 5M16 7l5 5-5 5M13.5 5l-3 14', // code
  'M3 5h18v14H3zM3 10h18M9 10v9M15 10v9', // table
  'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.2 15.200L21 21', // lens
  'M3 6h18v12H3zM3 7l9 7 9-7', // letter
  'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2', // clock
  'M12 6C10 4.5 7 4 3 4.500v14c4-.5 7 0 9 1.5 2-1.5 5-2 9-1.500v-14C17 4 14 4.5 12 6zM12 6v14', // book
  'M4 20l1-5L16 4l4 4L9 19zM13.5 6.500l4 4', // pencil
  'M9 17a6 6 0 1 1 6 0v2H9zM10 22h4', // lamp
  'M4 20V4M4 20h17M8 16v-4M12.5 16V8M17 16V6', // columns
  'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM15.5 8.500l-2 5-5 2 2-5z', // compass
  'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18', // globe
  'M5 19C4 10 9 4 20 4c0 11-6 16-15 15zM5 19l8-8', // leaf
  'M8 12a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM11 13.500L19.5 5M16 8.500l3 3', // key
  'M9 4a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM3 20c0-4 2-6 6-6s6 2 6 6M16 5.500a3 3 0 0 1 0 5.500M18 14.500c2 1 3 3 3 5.5', // people
  'M4 12l5 6L20 6', // tick
  'M12 3l2.7 5.8 6.3.8-4.6 4.3 1.2 6.300L12 17.2 6.4 20.200l1.2-6.300L3 9.600l6.3-.800z', // star
  'M3 20l6-10 4 6 3-4 5 8zM17 4.500a2 2 0 1 0 0 4 2 2 0 0 0 0-4z', // mountain
  'M5 4v17M5 5h13l-3 4 3 4H5', // flag
  'M12 4c4.4 0 8 1.3 8 3s-3.6 3-8 3-8-1.3-8-3 3.6-3 8-3zM4 7v10c0 1.7 3.6 3 8 3s8-1.3 8-3V7M4 12c0 1.7 3.6 3 8 3s8-1.3 8-3', // store of data
  'M4 13a8 8 0 0 1 16 0M3 13h3v6H3zM18 13h3v6h-3z', // headphones
  'M5 4h14v16H5zM9 9h6M9 13h6M9 17h3', // sheet
];
