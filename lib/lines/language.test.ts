// The language of prompts as people write them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from './language';

describe('languageOf', () => {
  it.each([
    ['en', 'Who are you, number 3?'],
    ['en', 'write a poem about 猫'],
    ['de', 'Erkläre mir, warum der Himmel blau ist.'],
    ['fr', 'Pourquoi le ciel est-il bleu ?'],
    ['es', '¿Cómo se hace una tortilla con patatas?'],
    ['pt', 'Escreva uma carta para o meu chefe'],
    ['it', 'Perché il cielo è blu?'],
    ['nl', 'Hoe maak ik een website voor mijn bedrijf?'],
    ['pl', 'Napisz wiersz o jesieni, jak to się robi?'],
    ['tr', 'Gökyüzü neden mavi, bana anlat'],
    ['id', 'Jelaskan apa itu fotosintesis'],
    ['sv', 'Skriv en dikt om hösten på svenska'],
    ['vi', 'Tại sao bầu trời có màu xanh?'],
    ['ru', 'Почему небо голубое?'],
    ['uk', 'Чому небо блакитне і як її побачити?'],
    ['zh', '为什么天空是蓝色的？'],
    ['ja', '空はなぜ青いのですか？'],
    ['ko', '하늘은 왜 파란가요?'],
    ['ar', 'لماذا السماء زرقاء؟'],
    ['fa', 'چرا آسمان آبی است؟'],
    ['hi', 'आकाश नीला क्यों है?'],
    ['', '2 + 2'],
    ['', ''],
  ])('says "%s" of %s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void languageOf(text)));
  }, 30_000);
});
