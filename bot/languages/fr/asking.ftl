ask-how-to = Demandez-moi ce que les articles peuvent dire, par exemple *qu’a dit Juppé sur la Russie ?* Je réponds avec leurs propres mots, et je dis où ils se trouvent.
ask-no-text = Ce message n’a pas de texte à vérifier.
ask-help = **Interrogez les articles ; ils répondent avec leurs propres mots.**
    \- </ask> pose une question, avec des options pour qui parle, quand et où c’est paru. Vous pouvez aussi me mentionner ou m’écrire en message privé.
    \- Répondez à une réponse par *et sur … ?* pour demander à la même personne autre chose.
    \- Modifiez votre question, et sa réponse suit.
    \- </said> liste ce que quelqu’un a dit, dans l’ordre des dates.
    \- Le menu de chaque message, sous Applications, contient *Vérifier dans les articles* : ce qu’il trouve n’est visible que par vous.
    \- **{ button-before }** et **{ button-after }** sous un passage montrent ce qui l’entoure, **{ button-whole }** tout.
    \- **{ button-thread }** ouvre un endroit pour continuer ; **{ button-save }** vous donne la réponse en fichier.
    \- </status> dit quels articles il y a, </privacy> ce qui est conservé.
    \- La rédaction a </articles add>, </reindex>, </sources>, </settings> et </unanswered>.
    -# Chaque passage est mot pour mot tel qu’il est paru. Quand les articles ne disent rien, je le dis.
