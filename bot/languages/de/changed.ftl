changed-now = dieser Artikel wurde am { $day } geändert. Entferntes ist durchgestrichen, Neues ist fett:
changed-much = dieser Artikel wurde am { $day } geändert. Sein Absatz ist zu lang, um den Unterschied hier zu zeigen.
changed-paragraph-left = dieser Artikel wurde am { $day } geändert: Der Absatz steht nicht mehr darin.
changed-article-left = dieser Artikel gehört seit { $day } nicht mehr zu den Artikeln.
