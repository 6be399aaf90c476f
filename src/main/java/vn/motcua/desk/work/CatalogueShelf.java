package vn.motcua.desk.work;

import vn.motcua.desk.store.Store;
