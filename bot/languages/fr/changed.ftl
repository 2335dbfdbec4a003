changed-now = cet article a changé le { $day }. Ce qui a été retiré est barré, ce qui a été ajouté est en gras :
changed-much = cet article a changé le { $day }. Son paragraphe est trop long pour montrer la différence ici.
changed-paragraph-left = cet article a changé le { $day } : le paragraphe n’y est plus.
changed-article-left = cet article a quitté les articles le { $day }.
