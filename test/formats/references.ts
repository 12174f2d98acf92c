/** A reference as a person would write it after a manual of style. */
export interface HandWritten {
  /** The record that is cited. */
  id: string;
  /** The Chicago Manual of Style, 18th edition, author and date. */
  chicago: string;
  /** The MLA Handbook, 9th edition. */
  mla: string;
}

/** Written by hand from the records: editions of every kind, works without one, sources of every kind. */
export const handWritten: readonly HandWritten[] = [
  {
    id: 'ville-conquise-rieder-1932',
    chicago: 'Serge, Victor. 1932. Ville conquise. Les Éditions Rieder.',
    mla: 'Serge, Victor. Ville conquise. Les Éditions Rieder, 1932.',
  },
  {
    id: 'birth-of-our-power-doubleday-1967',
    chicago:
      'Serge, Victor. (1931) 1967. Birth of Our Power. Translated by Richard Greeman. Doubleday. Originally published as Naissance de notre force.',
    mla: 'Serge, Victor. Birth of Our Power. 1931. Translated by Richard Greeman, Doubleday, 1967. Originally published as Naissance de notre force.',
  },
  {
    id: 'memoirs-of-a-revolutionary-new-york-review-books-2012',
    chicago:
      'Serge, Victor. (1951) 2012. Memoirs of a Revolutionary. Translated by Peter Sedgwick and George Paizis. New York Review of Books Classics. New York Review Books. Originally published as Mémoires d’un révolutionnaire.',
    mla: 'Serge, Victor. Memoirs of a Revolutionary. 1951. Translated by Peter Sedgwick and George Paizis, New York Review Books, 2012. Originally published as Mémoires d’un révolutionnaire, New York Review of Books Classics.',
  },
  {
    id: 'notebooks-new-york-review-books-2019',
    chicago:
      'Serge, Victor. 2019. Notebooks: 1936-1947. Translated by Mitchell Abidor and Richard Greeman. NYRB Classics. New York Review Books. Originally published as Carnets.',
    mla: 'Serge, Victor. Notebooks: 1936-1947. Translated by Mitchell Abidor and Richard Greeman, New York Review Books, 2019. Originally published as Carnets, NYRB Classics.',
  },
  {
    id: 'anarchists-never-surrender-pm-press-2015',
    chicago:
      'Serge, Victor. 2015. Anarchists Never Surrender: Essays, Polemics, and Correspondence on Anarchism, 1908–1938. Edited and translated by Mitchell Abidor. PM Press.',
    mla: 'Serge, Victor. Anarchists Never Surrender: Essays, Polemics, and Correspondence on Anarchism, 1908–1938. Edited and translated by Mitchell Abidor, PM Press, 2015.',
  },
  {
    id: 'collected-writings-on-literature-and-revolution-francis-boutle-2004',
    chicago:
      'Serge, Victor. 2004. Collected Writings on Literature and Revolution. Edited and translated by Al Richardson. Francis Boutle.',
    mla: 'Serge, Victor. Collected Writings on Literature and Revolution. Edited and translated by Al Richardson, Francis Boutle, 2004.',
  },
  {
    id: 'anni-senza-perdono-paginauno-2022',
    chicago:
      'Serge, Victor. 2022. Anni senza perdono. Translated by Giò Sandri. Il Bosco di Latte. Edizioni Paginauno.',
    mla: 'Serge, Victor. Anni senza perdono. Translated by Giò Sandri, Edizioni Paginauno, 2022. Il Bosco di Latte.',
  },
  {
    id: 'die-grosse-ernuechterung-unionsverlag',
    chicago:
      'Serge, Victor. (1948) [2014?]. Die große Ernüchterung: Der Fall Tulajew. Translated by N. O. Scarpi. Unionsverlag. Originally published as L’Affaire Toulaev.',
    mla: 'Serge, Victor. Die große Ernüchterung: Der Fall Tulajew. 1948. Translated by N. O. Scarpi, Unionsverlag, [2014?]. Originally published as L’Affaire Toulaev.',
  },
  {
    id: 'polnoch-veka-1991',
    chicago: 'Серж, Виктор. (1939) 1991. Полночь века. Originally published as S’il est minuit dans le siècle.',
    mla: 'Серж, Виктор. Полночь века. 1939. 1991. Originally published as S’il est minuit dans le siècle.',
  },
  {
    id: 'again-riazanov-and-sneevliet-new-international-1942',
    chicago: 'Serge, Victor. 1942. “Again, Riazanov and Sneevliet.” The New International, September.',
    mla: 'Serge, Victor. “Again, Riazanov and Sneevliet.” The New International, VIII, no. 8, Sept. 1942, p. 255.',
  },
  {
    id: 'bureaucracy-adopts-barbaric-penal-code-socialist-appeal-1937-10-30',
    chicago:
      'Serge, Victor. 1937. “Bureaucracy Adopts Barbaric Penal Code to Punish Smallest Offenses in Russia.” Socialist Appeal, October 30.',
    mla: 'Serge, Victor. “Bureaucracy Adopts Barbaric Penal Code to Punish Smallest Offenses in Russia.” Socialist Appeal, vol. 1, no. 12, 30 Oct. 1937, p. 8.',
  },
  {
    id: 'autriche-1934-la-wallonie-1937-02-20',
    chicago: 'Serge, Victor. 1937. “Autriche 1934.” La Wallonie, February 20–21.',
    mla: 'Serge, Victor. “Autriche 1934.” La Wallonie, 20–21 Feb. 1937.',
  },
  {
    id: 'column-on-celine-1938',
    chicago: 'Serge, Victor. 1938. “Céline.” La Wallonie, January.',
    mla: 'Serge, Victor. “Céline.” La Wallonie, Jan. 1938.',
  },
  {
    id: 'les-hommes-perdus',
    chicago: 'Serge, Victor. Confiscated. “Hommes perdus.” Unpublished manuscript.',
    mla: 'Serge, Victor. “Hommes perdus.”',
  },
  {
    id: 'l-assassinat-politique-et-l-urss',
    chicago: 'Serge, Victor, Maurice Wullens, and Alfred Rosmer. 1938. L’assassinat politique et l’U.R.S.S.',
    mla: 'Serge, Victor, et al. L’assassinat politique et l’U.R.S.S. 1938.',
  },
  {
    id: 'abidor-revolutionary-bandits-2018',
    chicago:
      'Abidor, Mitchell. 2018. Review of Revolutionary Bandits. Jewish Currents, April 17. https://jewishcurrents.org/the-uncivil-servant-revolutionary-bandits/.',
    mla: 'Abidor, Mitchell. Review of Revolutionary Bandits. Jewish Currents, 17 Apr. 2018, https://jewishcurrents.org/the-uncivil-servant-revolutionary-bandits/.',
  },
  {
    id: '3quarksdaily-dewey-trotsky',
    chicago:
      'Bernstein, Richard J. 2014. “John Dewey’s Encounter with Leon Trotsky.” 3 Quarks Daily, April. https://3quarksdaily.com/3quarksdaily/2014/04/john-deweys-encounter-with-leon-trotsky.html.',
    mla: 'Bernstein, Richard J. “John Dewey’s Encounter with Leon Trotsky.” 3 Quarks Daily, Apr. 2014, https://3quarksdaily.com/3quarksdaily/2014/04/john-deweys-encounter-with-leon-trotsky.html.',
  },
  {
    id: 'cabanas-exilio-y-muerte',
    chicago:
      'Cabañas Díaz, Pablo. n.d. “Víctor Serge: Exilio y muerte.” Al Momento. Accessed November 30, 2026. https://almomento.mx/concatenaciones-victor-serge-exilio-y-muerte.',
    mla: 'Cabañas Díaz, Pablo. “Víctor Serge: Exilio y muerte.” Al Momento, https://almomento.mx/concatenaciones-victor-serge-exilio-y-muerte. Accessed 30 Nov. 2026.',
  },
  {
    id: 'broue-kurt-landau-1988',
    chicago:
      'Broué, Pierre. 1988. “Kurt Landau.” In Revolutionary History, Vol. 9 No. 4. https://www.marxists.org/archive/broue/1988/xx/landau.html.',
    mla: 'Broué, Pierre. “Kurt Landau.” Revolutionary History, Vol. 9 No. 4, 1988, https://www.marxists.org/archive/broue/1988/xx/landau.html.',
  },
  {
    id: 'colta-medvedev-2015',
    chicago:
      'Морев, Глеб. 2015. “«Серж — это выпавшее звено эволюции русской интеллигенции».” Colta.ru, August 12. http://colta.ru/articles/literature/8204.',
    mla: 'Морев, Глеб. “«Серж — это выпавшее звено эволюции русской интеллигенции».” Colta.ru, 12 Aug. 2015, http://colta.ru/articles/literature/8204.',
  },
];
