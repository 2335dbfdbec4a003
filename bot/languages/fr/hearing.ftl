content-missing = Les questions dans les salons à questions restent sans réponse : Discord ne me montre pas ce que disent les messages. La personne qui gère ce bot active « Message Content Intent » dans le Developer Portal (l’application, puis Bot), et met QUOTH_MESSAGE_CONTENT=true. D’ici là, j’y réponds quand on me mentionne, et aux posts de forum d’après leur titre.

thread-open = Continuez dans { $thread }.
thread-opened = Continuez : je réponds ici à chaque question, et « et sur … ? » garde la personne et les filtres.
thread-opened-by-mention = Continuez : répondez-moi ici, ou mentionnez-moi. « Et sur … ? » garde la personne et les filtres.
thread-refused = Je ne peux pas ouvrir de fil ici. Demandez à la rédaction de m’autoriser à créer des fils publics et à y écrire.
