/** The same answer for many programs: chosen, looked at beforehand, entered in one step. */
package org.tanaoroshi.ui.review.bulk;
