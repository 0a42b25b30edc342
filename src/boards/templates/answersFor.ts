import type { Board, Person } from '../board/board';
import { isFormer } from '../board/named';

/**
 * Who answers for a series: whoever set the board to be repeated, else its poster. They have to be allowed to post each time,
 * and are told when there will be no more.
 */
export function answersFor({ poster, repeatedBy }: Pick<Board, 'poster' | 'repeatedBy'>): Person {
  return repeatedBy && !isFormer(repeatedBy) ? repeatedBy : poster;
}
