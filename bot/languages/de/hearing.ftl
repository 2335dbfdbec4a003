content-missing = Fragen in Fragekanälen bleiben ungehört: Discord zeigt mir nicht, was in Nachrichten steht. Wer diesen Bot betreibt, schaltet im Developer Portal (die Anwendung, dann Bot) „Message Content Intent“ ein und setzt QUOTH_MESSAGE_CONTENT=true. Bis dahin antworte ich dort, wenn man mich erwähnt, und auf Forenbeiträge nach ihrem Titel.

thread-open = Frag weiter in { $thread }.
thread-opened = Frag weiter: Ich beantworte hier jede Frage, und „und über …?“ behält die Person und die Filter.
thread-opened-by-mention = Frag weiter: Antworte mir hier oder erwähne mich. „Und über …?“ behält die Person und die Filter.
thread-refused = Ich darf hier keinen Thread öffnen. Bitte die Redaktion, mir zu erlauben, öffentliche Threads zu erstellen und darin zu schreiben.
