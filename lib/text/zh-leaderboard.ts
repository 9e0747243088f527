// What the user's own leaderboard says, in simplified Chinese.
import type { enLeaderboard } from './en-leaderboard';
import type { DictionaryOf } from './translate';

export const zhLeaderboard: DictionaryOf<typeof enLeaderboard> = {
  'board.title': '排行榜',
  'board.intro': '按你的投票看谁赢，采用竞技场公布的方法。它反映的是你的偏好，不代表对所有人最好。',
  'board.loading': '正在读取你的对战',
  'board.errorTitle': '无法读取你的对战',
  'board.errorDetail': '没有删除任何内容。请关闭其他 Telltale 页面后重试。',
  'board.emptyTitle': '还没有可统计的投票',
  'board.emptyDetail': '你投票并且名称揭晓之后，对战才计入。',
  'board.fewTitle': '对战太少，还无法排名',
  'board.fewDetail':
    '要得出评分，各名称之间须以某种方式互有胜负：只赢不输或只输不赢的，强弱可能相差任意多。',
  'board.hiddenTitle': '没有名称达到这么多场次',
  'board.hiddenDetail': '降低最少场次即可看到评分。',

  // What is asked for
  'board.controls': '排名内容',
  'board.by': '排名对象',
  'board.by.model': '模型',
  'board.by.maker': '开发商',
  'board.minGames': '最少场次',
  'board.style': '排除文风影响',
  'board.styleDetail': '比较时扣除长度、标题、列表和粗体的影响。会把所有回答读取一遍。',
  'board.styleReading': '正在读取回答：{done} / {total}',
  'board.styleFailed': '无法读取回答。',

  // What counts
  'board.counted': '{count} 场对战计入',
  'board.leftOut': '{count} 场不计入',
  'board.which': '哪些对战计入',
  'board.include': '仍然计入',
  'board.never': '无法计入',
  'board.reason': '{why}：{n}',
  'reason.open': '回答仍在接收',
  'reason.chosen': '模型由你自己选定',
  'reason.unvoted': '未投票',
  'reason.unnamed': '名称或开发商未知',
  'reason.same': '两边相同',
  'reason.peeked': '投票前偷看过',
  'reason.manual': '手动记录',
  'reason.seen': '投票时能看到名称',
  'reason.pair': '之前已知是哪两个模型',
  'reason.said': '有回答说出了自己的开发商',
  'reason.probe': '提过探针问题',

  // The table
  'board.rank': '排名',
  'board.name': '名称',
  'board.rating': '评分',
  'board.interval': '95% 区间',
  'board.games': '场次',
  'board.record': '胜、平、负',
  'board.recordOf': '{wins}、{ties}、{losses}',
  'board.rankHint': '区间无法区分的并列同一排名。',
  'board.hidden': '{count} 个有评分的名称场次较少，未显示。',
  'board.unplaced': '没有评分',
  'board.unplacedHint': '它们的对战计入战绩，但无法说明强多少或弱多少。',
  'board.why': '原因',
  'board.why.won': '全胜',
  'board.why.lost': '全负',
  'board.why.apart': '与其他名称没有关联',

  // Charts
  'board.ratings': '评分及其区间',
  'board.matrix': '谁胜谁',
  'board.matrixHint': '行对列的胜率，平局算半胜。点单元格可查看其中的对战。',
  'board.matrixFirst': '显示前 {count} 个。',
  'board.cell': '{games} 场的 {share}（{wins} 胜，{ties} 平，{losses} 负）',
  'board.history': '随时间变化',
  'board.historyHint': '截至每一天所有对战的评分，显示前 {count} 个，从区间小于 400 时开始。',
  'board.historyPlain': '这里没有排除文风影响。',
  'board.day': '日期',

  // What style is worth
  'board.worth': '文风对你有多重要',
  'board.worthHint': '其他条件相同时，相差一个标准差会使你投票的胜算变化多少。',
  'board.worthOdds': '胜算',
  'style.length': '更长',
  'style.headers': '标题更多',
  'style.lists': '列表项更多',
  'style.bold': '粗体更多',
};
