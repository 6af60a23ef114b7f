// Lists the allowed parts of an SVG picture: everything that draws, and nothing that runs, moves, links or fetches.

export const svgNamespace = 'http://www.w3.org/2000/svg';

/** @param {string} text */
const words = (text) => new Set(text.trim().split(/\s+/));

// The core has the same list (model/rules/svg.cpp), and a test compares them.
export const elements = words(`
  circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
  feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter g line linearGradient marker mask path pattern polygon
  polyline radialGradient rect stop style svg switch symbol text textPath title tspan use`);

/** Common elements that are refused, and why. @type {Record<string, string>} */
export const refused = {
  script: "scripts can't be used in a picture",
  foreignObject: "foreignObject can't be used in a picture",
  a: "links can't be used in a picture",
  ...Object.fromEntries(
    ['image', 'feImage', 'iframe', 'object', 'embed', 'audio', 'video', 'canvas'].map((name) => [
      name,
      'a picture within a picture is not possible',
    ]),
  ),
  ...Object.fromEntries(
    ['animate', 'animateColor', 'animateMotion', 'animateTransform', 'set', 'discard', 'mpath'].map((name) => [
      name,
      "animations can't be used in a picture",
    ]),
  ),
};

/** Presentation properties: allowed both as attributes and as style declarations. */
export const properties = words(`
  alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-interpolation-filters direction display
  dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font font-family font-size font-size-adjust font-stretch font-style
  font-variant font-weight image-rendering isolation letter-spacing lighting-color line-height marker marker-end marker-mid marker-start mask
  mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray
  stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering
  transform transform-box transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode
  cx cy d height r rx ry width x y`);

/** Other attributes. `href` and `style` are handled separately. */
export const attributes = words(`
  amplitude azimuth baseFrequency bias class clipPathUnits diffuseConstant divisor dx dy edgeMode elevation exponent filterUnits fr fx fy
  gradientTransform gradientUnits id in in2 intercept k1 k2 k3 k4 kernelMatrix kernelUnitLength lang lengthAdjust limitingConeAngle
  markerHeight markerUnits markerWidth maskContentUnits maskUnits media method mode numOctaves offset operator order orient pathLength
  patternContentUnits patternTransform patternUnits points pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits
  radius refX refY result role rotate scale seed side spacing specularConstant specularExponent spreadMethod startOffset stdDeviation
  stitchTiles surfaceScale systemLanguage tableValues targetX targetY textLength type values version viewBox x1 x2 xChannelSelector y1 y2
  yChannelSelector z`);
