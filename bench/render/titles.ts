import { pick } from '../app/content';

const SUBJECTS = ['quiet valley', 'river town', 'night train', 'little harbour', 'mountain school'];
const DEEDS = ['learned to power itself', 'went looking for its own light', 'outlived its makers'];

const SUBJECTS_JA = ['静かな谷', '川辺の町', '夜行列車', '小さな港', '山の学校'];
const DEEDS_JA = ['灯りをともすことを覚えた', '古い地図を描き直した', '冬を越す知恵を集めた'];

/** A title of three lines, another one for each number. */
export function englishTitle(number: number): string {
  return `The ${pick(SUBJECTS, number)} that ${pick(DEEDS, number)}, told in part ${number + 1}`;
}

/** The like in Japanese. */
export function japaneseTitle(number: number): string {
  return `自分で${pick(DEEDS_JA, number)}${pick(SUBJECTS_JA, number)}の物語、第${number + 1}話`;
}
