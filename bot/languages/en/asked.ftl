# The small print above an answer. Buttons read it back, in whichever language it was written:
# within a language no two of these texts may begin alike, and none may hold " · ".
asked-question = asked: { $value }
asked-speaker = speaker { $value }
asked-about = about { $value }
asked-since = since { $value }
asked-until = until { $value }
asked-source = source { $value }
asked-article = article { $value }
