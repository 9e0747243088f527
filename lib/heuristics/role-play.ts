// Prompts whose answers speak in somebody else's voice.

/** Prompts that ask for a part, a voice or a text by someone else: first persons there prove nothing. */
export const ROLE_PLAY =
  /pretend|role-?play|\bact as\b|acting as|imagine (?:that )?you|you are now|play the (?:role|part)|in the (?:voice|style) of|as if you were|\b(?:story|novel|fiction|fanfic|dialogue|screenplay|monologue|diary|lyrics|poem|translat\w*|impersonat\w*|paraphras\w*|rewrite|parody|sketch)\b|扮演|假装|假如你是|翻译|小说|故事|对话|역할|인 척|번역|소설|이야기|ふりを|なりきって|翻訳|小説|物語|fais semblant|joue le rôle|tradui|actúa como|finge|traduc|stell dir vor|übersetz|tu so als|представь|притворись|сыграй|перевед|finja|traduz|fingi|traduci|đóng vai|rol yap/i;
