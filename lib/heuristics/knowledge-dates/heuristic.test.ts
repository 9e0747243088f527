// Checks which words count as an end of knowledge, what month is read, and which years count as past.
import { describe, expect, it } from 'vitest';
import { expectSoundFindings } from '../../../tests/findings';
import { PUBLISHED_CUTOFFS } from './cutoffs';
import { cutoffIn, latestPast } from './dates';
import { findDates, knowledgeDates } from './heuristic';

const monthIn = (text: string) => {
  const date = cutoffIn(text)?.date;
  if (!date) return null;
  return date.month === null ? `${date.year}` : `${date.year}-${date.month}`;
};
const WALK = 'The river runs through the old town and the people like to walk along it. '.repeat(3);
const cues = (text: string, prompt = 'Tell me.') =>
  findDates({ turns: [{ prompt, text }] }).map(({ cue }) => cue);

describe('cutoffIn', () => {
  it.each([
    ['As of my last update in April 2023, there is none.', '2023-4'],
    ['As of my last update in early 2023, PHP has none.', '2023'],
    ['My knowledge cutoff is October 2023.', '2023-10'],
    ['My knowledge cut-off date is 2024-06, so I may be wrong.', '2024-6'],
    ['My training data goes up to September, 2021.', '2021-9'],
    ['I was trained on data up to Jan 2025.', '2025-1'],
    ['As of April 2023, my knowledge cutoff, it was open.', '2023-4'],
    ['我的知识截止到2024年7月。', '2024-7'],
    ['截至我最后一次知识更新（2023年10月），没有。', '2023-10'],
    ['제 지식 컷오프는 2023년 10월입니다.', '2023-10'],
    ['私の知識のカットオフは2024年6月です。', '2024-6'],
    ['Mein Wissensstand ist Oktober 2023.', '2023-10'],
    ['Mi fecha de corte de conocimiento es octubre de 2023.', '2023-10'],
    ['На момент моего последнего обновления в октябре 2023 года.', '2023-10'],
  ])('reads %s as %s', (text, month) => {
    expect(monthIn(text)).toBe(month);
  });

  it('knows the words without a date, and prefers a place with one', () => {
    expect(cutoffIn('As of my last update, no.')).toMatchObject({ words: 'update', date: null });
    expect(monthIn('My knowledge cutoff matters. My knowledge cutoff is May 2024.')).toBe('2024-5');
  });

  it('takes no date of another sentence, and none where nothing is said', () => {
    expect(monthIn('I have a knowledge cutoff. In 2023 the bridge was built.')).toBeNull();
    expect(cutoffIn('The cut of the coat dates from 2023.')).toBeNull();
    expect(cutoffIn('')).toBeNull();
  });
});

describe('latestPast', () => {
  it('gives the latest year that is past, and none that the prompt holds or that lies ahead', () => {
    expect(latestPast('In 2019 and in March 2022 it rained.', '')?.year).toBe(2022);
    expect(latestPast('In 2019 and in March 2022 it rained.', 'Rain in 2022?')?.year).toBe(2019);
    expect(latestPast('By 2028 it will be done.', '')).toBeNull();
    expect(latestPast('2021年开业。', '')?.year).toBe(2021);
    expect(latestPast('It has 2024 pieces and costs 2023%.', '')).toBeNull();
  });
});

describe('knowledge and dates', () => {
  it('gives one finding of each feature, whatever the text says', () => {
    expect(cues(WALK)).toEqual(['cutoff:none', 'cutoff-words:none', 'past:none']);
    expect(cues(`${WALK} As of my last update in June 2019, in 2018 there were two.`)).toEqual([
      'cutoff:before-2020',
      'cutoff-words:update',
      'past:before-2020',
    ]);
  });

  it('names the models for which the claimed month was published, as a remark', () => {
    const turns = [{ prompt: 'Hi', text: `${WALK} My knowledge cutoff is October 2023.` }];
    const remark = findDates({ turns }).find(({ cue }) => cue === 'published:2023-10');
    expect(remark?.isRemark).toBe(true);
    expect(remark?.clause).toContain('GPT-4o');
    expect(knowledgeDates.run({ turns }).map(({ cue }) => cue)).toContain('published:2023-10');
  });

  it('says nothing of an end of knowledge that a prompt asks for', () => {
    const asked = cues(`${WALK} It is October 2023.`, 'What is your knowledge cutoff?');
    expect(asked).toEqual(['past:2023']);
  });

  it('takes no date out of code', () => {
    expect(cues(`${WALK}\n\`\`\`\n// in 2024, my knowledge cutoff\n\`\`\``)).toContain('past:none');
  });

  it('has a source and a month for everything published, oldest first', () => {
    const months = PUBLISHED_CUTOFFS.map(({ month }) => month);
    expect(months).toEqual([...months].sort());
    for (const { month, source, models } of PUBLISHED_CUTOFFS) {
      expect(month).toMatch(/^20\d\d-(?:0[1-9]|1[0-2])$/);
      expect(source).toMatch(/^https:\/\//);
      expect(models).not.toBe('');
    }
  });

  it('reads a megabyte within a second', () => {
    const text = 'my last update in 2023 — as of May 2024 (2022) my training data '.repeat(16_000);
    const began = performance.now();
    cues(text);
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('never throws, keeps spans inside the text and quotes short', () => {
    expectSoundFindings(
      (input) => findDates(input),
      ['my last update ', 'knowledge cutoff', ' in 2023', 'May 2024', '2024年7月', '. ', '\n', '`'],
      WALK,
    );
  });
});
