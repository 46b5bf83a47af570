/** The version that MySQL's clients are told, and the product's own [DOC]. */
export const mysqlVersion = '5.7.32';
export const productVersion = '9.1.0';
