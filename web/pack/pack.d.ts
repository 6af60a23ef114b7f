// Declares the parts of pack.json that tools read; src/model/pack.h has the whole format.

export interface Pack {
  format: string;
  id: string;
  version: string;
  languages: string[];
  license: string;
  authors?: string[];
  minutes?: number;
  title: Label;
  description: Localized<Block[]>;
  skills: { id: string; name: Label; can: Label; basis?: 'declared'; alignments?: Alignment[] }[];
  levels?: { id: string; from?: number; name: Label }[];
  time?: TimeLimit;
  extra_time?: number[];
  breaks?: { count: number; seconds: number };
  navigation?: 'sections' | 'forward';
  shows?: 'at_once' | 'sections' | 'never';
  signals?: { away?: true; paste?: true; device?: true };
  media?: Medium[];
  sections: { id: string; title: Label; time?: TimeLimit; exercises: Exercise[] }[];
  keys: { exercise: string; kind: string; key: any }[];
}

export interface Exercise {
  id: string;
  kind: string;
  title: Label;
  skills: string[];
  points?: number;
  time?: TimeLimit;
  stem: Localized<Block[]>;
  material?: Localized<Block[]>;
  spec: any;
}

export interface TimeLimit {
  seconds: number;
  at_end?: 'lock' | 'note';
  warnings?: number[];
}

export interface Medium {
  id: string;
  type: string;
  data: string;
  width?: number;
  height?: number;
  alternative: Label;
  transcript?: Localized<Block[]>;
}

export interface Alignment {
  framework: string;
  code?: string;
  name: string;
  uri: string;
}

export type Localized<T> = Record<string, T>;
export type Label = Localized<string>;
export type Line = Span[];

export interface Span {
  text: string;
  style?: 'strong' | 'emphasis' | 'code' | 'gap';
}

export interface Block {
  kind?: 'heading' | 'bullet' | 'number' | 'quote' | 'code' | 'table';
  spans?: Line;
  rows?: Line[][];
}
