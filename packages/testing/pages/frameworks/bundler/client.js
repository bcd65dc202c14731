import 'ht-widgets';
