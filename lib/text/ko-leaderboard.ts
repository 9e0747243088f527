// What the user's own leaderboard says, in Korean.
import type { enLeaderboard } from './en-leaderboard';
import type { DictionaryOf } from './translate';

export const koLeaderboard: DictionaryOf<typeof enLeaderboard> = {
  'board.title': '순위표',
  'board.intro':
    '내 투표로 본 순위이며, 아레나가 공개한 방법으로 계산합니다. 내 취향을 말할 뿐, 모두에게 무엇이 가장 좋은지를 말하지는 않습니다.',
  'board.loading': '대결을 읽는 중',
  'board.errorTitle': '대결을 읽지 못했습니다',
  'board.errorDetail': '삭제된 것은 없습니다. 다른 Telltale 페이지를 닫고 다시 시도하세요.',
  'board.emptyTitle': '아직 셀 투표가 없습니다',
  'board.emptyDetail': '투표하고 이름이 공개된 대결부터 셉니다.',
  'board.fewTitle': '순위를 매기기에는 대결이 너무 적습니다',
  'board.fewDetail':
    '점수를 매기려면 어떤 식으로든 서로 이기고 진 이름들이 있어야 합니다. 이기기만 했거나 지기만 했다면 얼마나 더 낫거나 못한지 알 수 없습니다.',
  'board.hiddenTitle': '그만큼 많이 겨룬 이름이 없습니다',
  'board.hiddenDetail': '최소 경기 수를 낮추면 점수가 보입니다.',

  // What is asked for
  'board.controls': '순위 대상',
  'board.by': '순위 기준',
  'board.by.model': '모델',
  'board.by.maker': '개발사',
  'board.minGames': '최소 경기 수',
  'board.style': '문체 영향 제거',
  'board.styleDetail':
    '길이, 제목, 목록, 굵은 글씨의 영향을 비교에서 뺍니다. 모든 답변을 한 번 읽습니다.',
  'board.styleReading': '답변을 읽는 중: {total}개 중 {done}개',
  'board.styleFailed': '답변을 읽지 못했습니다.',

  // What counts
  'board.counted': '대결 {count}건을 셈',
  'board.leftOut': '{count}건은 제외',
  'board.which': '어떤 대결을 세나요',
  'board.include': '그래도 세기',
  'board.never': '셀 수 없음',
  'board.reason': '{why}: {n}',
  'reason.open': '답변이 아직 오는 중',
  'reason.chosen': '모델을 직접 고름',
  'reason.unvoted': '투표 안 함',
  'reason.unnamed': '이름이나 개발사를 모름',
  'reason.same': '양쪽이 같음',
  'reason.peeked': '투표 전에 엿봄',
  'reason.manual': '직접 입력',
  'reason.seen': '투표할 때 이름이 보임',
  'reason.pair': '전부터 아는 짝',
  'reason.said': '답변이 개발사를 밝힘',
  'reason.probe': '탐침 질문을 함',

  // The table
  'board.rank': '순위',
  'board.name': '이름',
  'board.rating': '점수',
  'board.interval': '95% 구간',
  'board.games': '경기',
  'board.record': '승, 무, 패',
  'board.recordOf': '{wins}, {ties}, {losses}',
  'board.rankHint': '구간으로 구별되지 않으면 순위가 같습니다.',
  'board.hidden': '점수는 있지만 경기가 더 적은 이름 {count}개는 숨겼습니다.',
  'board.unplaced': '점수 없음',
  'board.unplacedHint':
    '이들의 대결은 전적에 들어가지만, 얼마나 더 낫거나 못한지는 알려 주지 못합니다.',
  'board.why': '이유',
  'board.why.won': '모두 이김',
  'board.why.lost': '모두 짐',
  'board.why.apart': '다른 이름과 이어지지 않음',

  // Charts
  'board.ratings': '점수와 구간',
  'board.matrix': '누가 누구를 이기나',
  'board.matrixHint':
    '행이 열을 이긴 비율이며, 무승부는 절반으로 칩니다. 칸을 누르면 그 대결로 갑니다.',
  'board.matrixFirst': '앞의 {count}개만 보입니다.',
  'board.cell': '{games}경기 중 {share}({wins}승 {ties}무 {losses}패)',
  'board.history': '시간에 따른 변화',
  'board.historyHint':
    '날마다 그때까지의 모든 대결로 매긴 점수입니다. 앞의 {count}개를, 구간이 400보다 좁아진 때부터 보여 줍니다.',
  'board.historyPlain': '여기서는 문체의 영향을 빼지 않습니다.',
  'board.day': '날짜',

  // What style is worth
  'board.worth': '나에게 문체는 얼마나 중요한가',
  'board.worthHint':
    '다른 조건이 모두 같을 때, 표준편차 1만큼의 차이가 내 투표의 승산을 얼마나 바꾸는지 보여 줍니다.',
  'board.worthOdds': '승산',
  'style.length': '더 긴 글',
  'style.headers': '더 많은 제목',
  'style.lists': '더 많은 목록 항목',
  'style.bold': '더 많은 굵은 글씨',
};
