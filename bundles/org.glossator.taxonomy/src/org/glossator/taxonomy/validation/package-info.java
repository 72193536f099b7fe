/** Where the generator wants the validator. Null is not declared here, as what is generated does not. */
package org.glossator.taxonomy.validation;
